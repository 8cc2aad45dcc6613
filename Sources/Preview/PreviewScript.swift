/// What the preview adds to a page on its way to the browser: a script that reloads it. What a build wrote stays as it is.
enum PreviewScript {
  static let path = "/.homeward-preview/reload.js"
  static let statePath = "/.homeward-preview/state"

  /// Puts the script into a page and lets the page's own rules allow it.
  ///
  /// - Parameter site: the version that the page is of.
  static func add(to page: [UInt8], site: Int) -> [UInt8] {
    let tag = Array("<script src=\"\(path)?site=\(site)\"></script>".utf8)
    let mark = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let start = position(of: mark, in: page, from: 0),
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")),
      let close = page[end...].firstIndex(of: UInt8(ascii: ">"))
    else {
      guard let head = position(of: Array("<head>".utf8), in: page, from: 0) else { return page }
      return page[..<head] + tag + page[head...]
    }
    let policy = Array(allowing(String(decoding: page[start..<end], as: UTF8.self)).utf8)
    return page[..<start] + policy + page[end...close] + tag + page[(close + 1)...]
  }

  /// A Content-Security-Policy that also takes scripts from here and lets them ask here.
  static func allowing(_ policy: String) -> String {
    var rules = policy.split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
    for name in ["script-src", "connect-src"] {
      if let index = rules.firstIndex(where: { $0 == name || $0.hasPrefix(name + " ") }) {
        let sources = rules[index].split(separator: " ").dropFirst().filter { $0 != "'none'" && $0 != "&#39;none&#39;" }
        rules[index] = ([name[...], "'self'"] + sources.filter { $0 != "'self'" }).joined(separator: " ")
      } else {
        rules.append("\(name) 'self'")
      }
    }
    return rules.joined(separator: "; ")
  }

  /// Behind the first place where these bytes stand.
  private static func position(of mark: [UInt8], in page: [UInt8], from start: Int) -> Int? {
    var at = start
    while let found = page[at...].firstIndex(of: mark[0]) {
      if page[found...].starts(with: mark) { return found + mark.count }
      at = found + 1
    }
    return nil
  }

  /// The script. A family's page forgets its key when it is reloaded, so a link's is put back into the address; one that
  /// was opened with a code is not reloaded, but told of.
  static let source = """
    (() => {
      const site = Number(new URL(document.currentScript.src).searchParams.get("site"));
      const key = "homeward-preview:" + location.pathname;
      const isFamily = /^\\/f\\//.test(location.pathname);
      if (isFamily && location.hash.startsWith("#k=")) sessionStorage.setItem(key, location.hash);
      let panel = null;
      const show = (texts) => {
        if (panel) panel.remove();
        panel = null;
        if (!texts.length || !document.body) return;
        panel = document.createElement("div");
        panel.id = "homeward-preview";
        panel.setAttribute("role", "alert");
        panel.dir = "ltr";
        panel.lang = "en";
        Object.assign(panel.style, {
          position: "fixed", insetInline: "0", bottom: "0", maxHeight: "45vh", overflow: "auto", zIndex: "2147483647",
          padding: "1rem", background: "#7a1020", color: "#fff", font: "15px/1.45 ui-monospace, monospace",
          whiteSpace: "pre-wrap", textAlign: "start", boxShadow: "0 -2px 12px #0006",
        });
        panel.textContent = texts.join("\\n");
        document.body.append(panel);
      };
      const reload = () => {
        const hash = sessionStorage.getItem(key);
        if (isFamily && hash) history.replaceState(null, "", location.pathname + hash);
        else if (isFamily) return show(["This page has changed. Reload it to see it; it will ask for the code again."]);
        location.reload();
      };
      const ask = async (version) => {
        for (;;) {
          try {
            const answer = await fetch("\(statePath)?after=" + version, { cache: "no-store" });
            const state = await answer.json();
            if (state.site && state.site !== site) return reload();
            version = state.version;
            show(state.problems.length
              ? ["The writing has errors. This is the last page that was right.\\n", ...state.problems] : []);
          } catch {
            await new Promise((done) => setTimeout(done, 1000));
            version = -1;
          }
        }
      };
      const start = () => ask(-1);
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", start); else start();
    })();
    """
}
