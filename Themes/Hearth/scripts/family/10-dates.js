// What depends on today is decided here, from the dates that the pages carry, so a day's passing changes no sealed byte.
// Local times are text, `2026-12-03T15:30`, in the portal's zone: they compare as text.
(function (H) {
  'use strict';

  const MINUTE = 60000, DAY = 86400000, NEW_DAYS = 7;

  // The local time of an instant in a zone; in the phone's own zone where it does not know that one.
  function localTime(instant, zone) {
    const how = {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
      second: '2-digit', hour12: false,
    };
    let format;
    try {
      format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', how);
    } catch (error) {
      format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', Object.assign(how, { timeZone: undefined }));
    }
    const part = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = value;
    // Some browsers call midnight 24.
    const hour = String(part.hour % 24).padStart(2, '0');
    return `${part.year}-${part.month}-${part.day}T${hour}:${part.minute}:${part.second}`;
  }

  // A local time read as if it were UTC: good for differences, and for nothing else.
  function asUTC(local) {
    return Date.parse(local.slice(0, 16) + ':00Z');
  }

  function addMinutes(local, minutes) {
    return new Date(asUTC(local) + minutes * MINUTE).toISOString().slice(0, 16);
  }

  // When something is over: a day without a time ends with the day.
  function end(element) {
    const when = element.dataset.when;
    return when.length > 10 ? addMinutes(when, Number(element.dataset.minutes) || 0) : when + 'T23:59';
  }

  function each(root, selector, work) {
    root.querySelectorAll(selector).forEach(work);
  }

  function named(root, attribute, value) {
    return Array.from(root.querySelectorAll(`[${attribute}]`)).find((one) => one.getAttribute(attribute) === value);
  }

  function hideWhatIsNotNow(root, today) {
    each(root, '[data-show-from]', (element) => {
      if (today < element.dataset.showFrom) element.hidden = true;
    });
    each(root, '[data-show-after]', (element) => {
      if (today <= element.dataset.showAfter) element.hidden = true;
    });
    each(root, '[data-until]', (element) => {
      if (today <= element.dataset.until) return;
      const list = element.dataset.ended && named(root, 'data-ended-list', element.dataset.ended);
      if (list) list.append(element);
      else element.hidden = true;
    });
  }

  function sortMeetings(root, now) {
    const isOver = (element) => end(element) < now;
    each(root, '[data-next]', (container) => {
      const dated = Array.from(container.children).filter((child) => child.dataset.when);
      const next = dated.find((child) => !child.hidden && !isOver(child));
      for (const child of dated) child.hidden = child !== next;
    });
    each(root, '[data-coming]', (container) => {
      const past = named(root, 'data-past', container.dataset.coming);
      const over = Array.from(container.children).filter((child) => child.dataset.when && isOver(child));
      over.sort((a, b) => (a.dataset.when < b.dataset.when ? 1 : -1));
      for (const element of over) {
        // Nobody has written yet what became of it.
        each(element, '.badge-planned', (badge) => { badge.hidden = true; });
        if (past) past.append(element);
        else element.hidden = true;
      }
    });
  }

  // Where nothing is left of what is to come, a sentence says so.
  function sayNone(root) {
    each(root, '[data-none]', (none) => {
      const lists = root.querySelectorAll(`[data-coming="${none.dataset.none}"]`);
      none.hidden = Array.from(lists).some((list) => Array.from(list.children).some((child) => !child.hidden));
    });
  }

  // A meeting's day is when it takes place; that it is new or changed shows only against what was read last time.
  function markMeetings(root, changed) {
    each(root, '[data-meeting]', (element) => {
      if (!changed || !changed.has(element.dataset.meeting)) element.hidden = true;
    });
  }

  function markNew(root, today, lastOpened) {
    each(root, '[data-date]:not([data-meeting])', (element) => {
      const date = element.dataset.date;
      const young = asUTC(today + 'T00:00') - asUTC(date + 'T00:00') <= NEW_DAYS * DAY;
      if (!young && !(lastOpened && date > lastOpened)) {
        if ('onlyNew' in element.dataset) element.hidden = true;
        return;
      }
      each(element, '[data-new]', (badge) => {
        if (badge.closest('[data-date]') === element) badge.hidden = false;
      });
    });
  }

  function hideEmpty(root) {
    const items = 'li,.card,[data-when],[data-date],[data-until],[data-show-from]';
    each(root, '[data-hide-when-empty]', (section) => {
      const some = Array.from(section.querySelectorAll(items)).some((item) => !item.closest('[hidden]'));
      if (!some) section.hidden = true;
    });
  }

  // The newest that shows stands on top, apart from what is older.
  function raiseNewest(root) {
    each(root, '[data-newest]', (place) => {
      const list = place.parentNode.querySelector('[data-first]');
      const newest = list && Array.from(list.children).find((child) => !child.hidden);
      if (newest) place.append(newest);
    });
  }

  // After the first few, the rest goes behind a button.
  function shorten(root, moreWord) {
    each(root, '[data-first]', (list) => {
      const rest = Array.from(list.children).filter((child) => !child.hidden).slice(Number(list.dataset.first));
      if (!rest.length) return;
      for (const child of rest) child.hidden = true;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button more';
      button.textContent = moreWord;
      button.onclick = () => {
        for (const child of rest) child.hidden = false;
        rest[0].tabIndex = -1;
        rest[0].focus();
        button.remove();
      };
      list.after(button);
    });
  }

  // `now` in the portal's zone; `lastOpened`, a date, and `changedMeetings`, their ids, only where this phone
  // remembers the household.
  function apply(root, { now, lastOpened, changedMeetings, moreWord }) {
    const today = now.slice(0, 10);
    hideWhatIsNotNow(root, today);
    sortMeetings(root, now.slice(0, 16));
    sayNone(root);
    markMeetings(root, changedMeetings);
    markNew(root, today, lastOpened);
    hideEmpty(root);
    raiseNewest(root);
    shorten(root, moreWord);
  }

  H.dates = { localTime, asUTC, apply };
})(window.Homeward);
