import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScanner } from '../scan/start-scanner.ts';
import { siteOfHost } from '../sites/registry.ts';

/** In the pages of the known sites, by the manifest. */
export default defineUnlistedScript(() => {
  const site = siteOfHost(location.host);
  if (site) startScanner(site, document);
});
