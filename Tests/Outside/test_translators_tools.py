"""Files for translators, by the programs that translators have.

Each program reads what `homeward translate export` wrote, works in it, and gives back what `import` must take.
"""

import csv
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import polib
import pytest
from translate.storage import tmx, xliff

from portal import REPOSITORY, Portal

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
CLEAN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
PAGE = "Content/pages/home"
# Programs for documents are slow, so they get a few pages, with links, lists, callouts and doses.
SOME = ["home", "calm-corner", "heavy-helper"]


@pytest.fixture
def writing(tmp_path):
    """The starter portal's writing with one more language that nothing is translated to."""
    portal = Portal.copy_of_starter(tmp_path / "portal")
    settings = portal.root / "Content" / "portal.yml"
    text = settings.read_text()
    assert "languages: [" in text
    settings.write_text(text.replace("languages: [", "languages: [fr, ", 1) if " fr" not in text else text)
    return portal


def export(portal, language, kind, *more):
    folder = portal.root.parent / "out"
    portal.run("translate", "export", "--lang", language, "--for", kind, "--output", str(folder), *more)
    ending = "xlf" if kind == "xliff" else kind
    return folder / f"homeward-{language}{'-private' if '--private' in more else ''}.{ending}"


def bring(portal, file, *more, status=0):
    return portal.run("translate", "import", str(file), "--date", "2026-11-20", *more, status=status)


def files(portal):
    return {path: path.read_bytes() for path in (portal.root / "Content").rglob("*") if path.is_file()}


def run(*command, **more):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=240, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    """The strict schema of XLIFF 1.2, with the schema of `xml:` from beside it instead of from the net."""
    target = tmp_path_factory.mktemp("schema") / "strict.xsd"
    text = (SCHEMAS / "xliff-core-1.2-strict.xsd").read_text(encoding="utf-8")
    assert "http://www.w3.org/2001/xml.xsd" in text
    target.write_text(text.replace("http://www.w3.org/2001/xml.xsd", (SCHEMAS / "xml.xsd").as_uri()), encoding="utf-8")
    return target


@pytest.mark.parametrize("more", [[], ["--all"], ["--all", "--private"], ["--omegat"]], ids=" ".join)
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_xliff_is_valid(writing, schema, language, more):
    if more == [] and language == "ar":
        more = ["--unreviewed"]
    if "--private" in more and language == "fr":
        language = "es"
    if "--omegat" in more:
        language = "fr"
    file = export(writing, language, "xliff", *more)
    run("xmllint", "--noout", "--nonet", "--schema", schema, file)


def test_translate_toolkit_sets_targets(writing, schema):
    file = export(writing, "fr", "xliff")
    store = xliff.xlifffile.parsefile(str(file))
    units = [unit for unit in store.units if unit.istranslatable()]
    for unit in units:
        unit.rich_target = unit.rich_source
        unit.marktranslated = True
        unit.xmlelement.find(unit.namespaced("target")).set("state", "translated")
    store.savefile(str(file))
    run("xmllint", "--noout", "--nonet", "--schema", schema, file)
    said = bring(writing, file)
    assert "not taken" not in said
    assert f"{len(units)} texts taken" in said
    source = (writing.root / "Content/strategies/calm-corner.md").read_text()
    twin = (writing.root / "Content/strategies/calm-corner.fr.md").read_text()
    link = "(heavy-helper.md)"
    assert link in source and link in twin and "{{minutes}}" in twin
    writing.run("check")


def test_translate_toolkit_reads_the_memory(writing):
    file = export(writing, "fr", "csv")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.reader(table))
    for row in rows[1:]:
        row[2] = row[1]
    with file.open("w", encoding="utf-8-sig", newline="") as table:
        csv.writer(table).writerows(rows)
    bring(writing, file)
    memory = tmx.tmxfile.parsefile(str(export(writing, "fr", "tmx")))
    assert len(memory.units) > 100
    assert all(unit.source and unit.target for unit in memory.units)


def test_omegat_translates(writing, tmp_path, schema):
    """OmegaT's console mode, with one text in the project's memory."""
    file = export(writing, "fr", "xliff", "--omegat")
    store = xliff.xlifffile.parsefile(str(file))
    plain = next(unit for unit in store.units if unit.source.startswith("A clear floor"))
    project = tmp_path / "omegat"
    for folder in ("source", "target", "omegat", "tm", "glossary", "dictionary"):
        (project / folder).mkdir(parents=True)
    shutil.copy(file, project / "source" / "homeward.xlf")
    settings = {
        "source_dir": "__DEFAULT__", "target_dir": "__DEFAULT__", "tm_dir": "__DEFAULT__", "glossary_dir": "__DEFAULT__",
        "glossary_file": "__DEFAULT__", "dictionary_dir": "__DEFAULT__", "source_lang": "EN", "target_lang": "FR",
        "source_tok": "org.omegat.tokenizer.DefaultTokenizer", "target_tok": "org.omegat.tokenizer.DefaultTokenizer",
        "sentence_seg": "false", "support_default_translations": "true", "remove_tags": "false",
    }
    entries = "".join(f"<{name}>{value}</{name}>" for name, value in settings.items())
    (project / "omegat.project").write_text(f'<?xml version="1.0"?><omegat><project version="1.0">{entries}</project></omegat>')
    (project / "omegat" / "project_save.tmx").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.1"><header creationtool="t" creationtoolversion="1" '
        'segtype="paragraph" o-tmf="t" adminlang="EN-US" srclang="EN" datatype="plaintext"/><body><tu>'
        f'<tuv lang="EN"><seg>{escape(plain.source)}</seg></tuv><tuv lang="FR"><seg>Un sol dégagé, long comme un lit</seg></tuv>'
        "</tu></body></tmx>", encoding="utf-8")
    run(
        "java", "-Djava.awt.headless=true", f"-Duser.home={tmp_path}", "-jar", "/usr/share/omegat/OmegaT.jar", str(project),
        "--mode=console-translate", f"--config-dir={tmp_path / 'config'}")
    returned = project / "target" / "homeward.xlf"
    run("xmllint", "--noout", "--nonet", "--schema", schema, returned)
    said = bring(writing, returned)
    assert "not taken" not in said
    kept = json.loads((writing.root / "Content/translations/fr/strategies/animal-walks.json").read_text())
    assert [unit["src"] for unit in kept["units"]] == [plain.source]


def fill(file, text):
    """Writes a translation in each row of a Word file that has none."""
    document = docx.Document(str(file))
    count = 0
    for table in document.tables:
        for row in table.rows[1:]:
            if not row.cells[2].text:
                row.cells[2].text = text(row.cells[1].text)
                count += 1
    document.save(str(file))
    return count


def test_python_docx_fills_the_table(writing):
    file = export(writing, "fr", "docx", *SOME)
    count = fill(file, lambda source: "Fr: " + source)
    said = bring(writing, file)
    assert "not taken" not in said and f"{count} texts taken" in said
    assert "Fr: " in (writing.root / f"{PAGE}.fr.md").read_text()
    writing.run("check")


def test_libreoffice_saves_the_table(writing, tmp_path):
    before = files(writing)
    finished = export(writing, "es", "docx", "--all", *SOME)
    empty = export(writing, "fr", "docx", *SOME)
    count = fill(empty, lambda source: source.replace("a", "á"))
    saved = tmp_path / "saved"
    run(
        "soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to", "docx",
        "--outdir", str(saved), str(finished), str(empty), env={**CLEAN, "HOME": str(tmp_path)})
    bring(writing, saved / finished.name)
    assert files(writing) == before
    said = bring(writing, saved / empty.name)
    assert "not taken" not in said and f"{count} texts taken" in said


def test_a_zip_bomb_is_refused(writing, tmp_path):
    before = files(writing)
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (70 << 20))
    bring(writing, bomb, status=1)
    assert files(writing) == before


@pytest.mark.parametrize("pack", sorted((REPOSITORY / "Themes/Hearth/messages").glob("*.po")), ids=lambda pack: pack.stem)
def test_polib_reads_a_pack_of_words(pack):
    words = polib.pofile(str(pack), check_for_duplicates=True)
    assert len(words) > 50 and words.metadata["Language"]
    assert not words.untranslated_entries() and not words.obsolete_entries()
