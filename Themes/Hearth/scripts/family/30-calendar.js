// One meeting as a calendar file (RFC 5545), made in the page.
(function (H) {
  'use strict';

  const YEAR = 366 * 86400000, STEP = 7 * 86400000;
  const states = { cancelled: 'CANCELLED', proposed: 'TENTATIVE' };

  function escape(words) {
    return words.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
  }

  // Lines of at most 75 octets; a continuation starts with a space, which counts. No character is cut.
  function fold(line) {
    let out = '', octets = 0;
    for (const character of line) {
      const size = H.bytes.utf8(character).length;
      if (octets + size > 75) {
        out += '\r\n ';
        octets = 1;
      }
      out += character;
      octets += size;
    }
    return out + '\r\n';
  }

  function compact(local) {
    return (local.length > 16 ? local.slice(0, 19) : local.slice(0, 16) + ':00').replace(/[-:]/g, '');
  }

  // Minutes that a zone is ahead of UTC at an instant.
  function offset(instant, zone) {
    return Math.round((H.dates.asUTC(H.dates.localTime(instant, zone)) - Math.floor(instant / 60000) * 60000) / 60000);
  }

  function offsetText(minutes) {
    const size = Math.abs(minutes);
    const two = (number) => String(Math.floor(number)).padStart(2, '0');
    return (minutes < 0 ? '-' : '+') + two(size / 60) + two(size % 60);
  }

  // The instants at which the zone's offset changes between two others, found by halving: browsers give no table.
  function changes(zone, from, to) {
    const found = [];
    for (let start = from; start < to; start += STEP) {
      let low = start, high = start + STEP;
      if (offset(low, zone) === offset(high, zone)) continue;
      while (high - low > 60000) {
        const middle = Math.floor((low + high) / 120000) * 60000;
        if (offset(middle, zone) === offset(low, zone)) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    return found;
  }

  function observance(kind, start, before, after) {
    return [
      `BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetText(before)}`, `TZOFFSETTO:${offsetText(after)}`,
      `END:${kind}`,
    ];
  }

  // The zone as it is in the year around the meeting.
  function timeZone(zone, local) {
    const around = H.dates.asUTC(local), from = around - YEAR;
    const first = offset(from, zone);
    const lines = observance('STANDARD', '19700101T000000', first, first);
    for (const instant of changes(zone, from, around + YEAR)) {
      const before = offset(instant - 60000, zone), after = offset(instant, zone);
      // A change begins at the local time that held until then.
      const start = compact(new Date(instant + before * 60000).toISOString());
      lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', start, before, after));
    }
    return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
  }

  // The same meeting keeps its UID and counts SEQUENCE up, so an added file moves or cancels what was there.
  function file(item, { fid, language, title, place }) {
    const { zone } = item;
    const cancelled = item.state === 'cancelled';
    const lines = [
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Homeward//Family page//EN',
      `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
      ...timeZone(zone, item.start),
      'BEGIN:VEVENT',
      `UID:${item.id}.${fid}@homeward`,
      `DTSTAMP:${compact(new Date().toISOString())}Z`,
      `DTSTART;TZID=${zone}:${compact(item.start)}`,
      `DTEND;TZID=${zone}:${compact(item.end)}`,
      `SEQUENCE:${item.sequence || 0}`,
      `STATUS:${states[item.state] || 'CONFIRMED'}`,
      `SUMMARY;LANGUAGE=${language}:${escape(title)}`,
    ];
    if (place) lines.push(`LOCATION;LANGUAGE=${language}:${escape(place)}`);
    lines.push('END:VEVENT', 'END:VCALENDAR');
    return lines.map(fold).join('');
  }

  // Text that is one string or a map of languages.
  function inLanguage(words, language, ladder) {
    if (!words || typeof words === 'string') return words || '';
    const tag = [language, ...ladder].find((one) => words[one]) || Object.keys(words)[0];
    return words[tag] || '';
  }

  function offer(session, id) {
    const item = session.bundle.calendar.find((one) => one.id === id);
    if (!item) return;
    const { language, bundle } = session;
    const title = inLanguage(item.title, language, bundle.languages);
    const place = inLanguage(item.place, language, bundle.languages);
    const text = file(item, { fid: bundle.fid, language, title, place });
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    H.assets.download(address, `${id}.ics`);
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  H.calendar = { file, fold, offer };
})(window.Homeward);
