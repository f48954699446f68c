// What a page under test reads of itself: the first script in it. It keeps the shadow roots, whose mode is the widget's own choice but
// for axe, which looks into open ones alone.
(() => {
  const open = document.currentScript.dataset.mode === 'open';
  const roots = new Map();
  const attach = Element.prototype.attachShadow;
  const modes = [];
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, open ? { ...init, mode: 'open' } : init);
    roots.set(this, root);
    modes.push(init.mode);
    return root;
  };
  const probe = { roots, modes, shifts: [], reports: [], violations: [], faults: [], by: Object.create(null) };
  window.probe = probe;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        probe.shifts.push([
          value,
          ...sources.map(
            ({ node, previousRect: a, currentRect: b }) =>
              `${node?.outerHTML?.slice(0, 90)} ${JSON.stringify(a)} ${JSON.stringify(b)}`,
          ),
        ]);
    }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('tashika-report', (event) => {
    probe.reports[probe.reports.length] = event.detail;
    probe.by[event.target.id] = event.detail.verdict;
  });
  document.addEventListener('securitypolicyviolation', (event) =>
    probe.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  addEventListener('error', (event) => event.message && probe.faults.push(event.message));
  addEventListener('unhandledrejection', (event) => probe.faults.push(`rejected: ${event.reason}`));

  const badges = (scope = document) => [...scope.querySelectorAll('tashika-badge')];
  probe.at = (number = 0) => badges()[number];
  probe.root = (number = 0) => roots.get(probe.at(number));
  // Without methods of arrays, which a page may have taken away.
  const textOf = (root, part) => {
    for (const one of root.querySelectorAll(`[part="${part}"]`)) if (one.checkVisibility()) return one.textContent;
    return '';
  };
  /** What is seen of a badge. */
  probe.face = (number = 0) => {
    const root = probe.root(number);
    if (!root) return { kind: 'undefined', words: '', name: '', issuer: '', date: '', shape: '', shown: false };
    const kind = root.querySelector('.scope')?.dataset.kind;
    const [words, name, issuer, date] = [
      textOf(root, 'words'),
      textOf(root, 'name'),
      textOf(root, 'issuer'),
      textOf(root, 'date'),
    ];
    return {
      kind,
      words,
      name,
      issuer,
      date,
      shape: root.querySelector('button [part="mark"]')?.dataset.shape ?? '',
      shown: probe.at(number).checkVisibility(),
    };
  };
  probe.kinds = () => badges().map((one) => roots.get(one)?.querySelector('.scope')?.dataset.kind ?? 'undefined');
  probe.inside = (selector, number = 0) => probe.root(number)?.querySelector(selector) ?? null;
  probe.dialog = (number = 0) => probe.inside('dialog', number);
  /** The report in the dialog stands in a root of its own. */
  probe.report = (number = 0) => {
    const host = probe.dialog(number)?.querySelector('.body > div');
    return host ? (roots.get(host)?.querySelector('.report') ?? null) : null;
  };
  probe.box = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].map((one) => Math.round(one * 100) / 100);
  };
  /** Where everything of the page lies. */
  probe.layout = () =>
    JSON.stringify([
      ...[...document.querySelectorAll('body *')]
        .filter((one) => !one.closest('tashika-badge') || one.localName === 'tashika-badge')
        .map((one) => [one.localName, ...probe.box(one)]),
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
  /** The middle of something. */
  probe.middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
})();
