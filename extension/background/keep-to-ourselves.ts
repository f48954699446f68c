import { browser } from '../browser.ts';

/**
 * Shuts content scripts out of everything that is kept: they have no use for it, and one that a page has broken into would. What
 * holds people's addresses is shut by itself; settings are not. Firefox does not know the call, nor do its content scripts need one.
 */
export function keepToOurselves(): void {
  for (const area of [browser.storage.local, browser.storage.session]) {
    void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  }
}
