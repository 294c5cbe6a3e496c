// Addresses: what stands behind /ui/ decides which page is shown.

export const HOME = '/ui/';

/** Tells of `change`. */
export const addresses = new EventTarget();

const told = () => addresses.dispatchEvent(new Event('change'));

/** The parts of the path behind /ui/. */
export const parts = () =>
  location.pathname.slice(HOME.length).split('/').filter(Boolean).map(decodeURIComponent);

/** @param {string} address @param {{replace?: boolean}} [how] */
export function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.search) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  if (!replace) {
    scrollTo(0, 0);
  }
  told();
}

/** The values of the query. */
export const query = () => new URLSearchParams(location.search);

/** Changes values of the query; what is empty is left out. @param {Record<string, string>} values */
export function filter(values) {
  const all = query();
  for (const [name, value] of Object.entries(values)) {
    value === '' ? all.delete(name) : all.set(name, value);
  }
  const text = all.toString();
  go(location.pathname + (text && `?${text}`), { replace: true });
}

addEventListener('popstate', told);

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.composedPath().find((node) => node instanceof Element && node.localName === 'a');
  if (!plain || event.defaultPrevented || !(link instanceof Element)) {
    return;
  }
  // Links within drawings have an address of another kind than all others.
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith(HOME) && !link.hasAttribute('download')) {
    event.preventDefault();
    go(address);
  }
});
