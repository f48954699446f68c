// Everything that the extension keeps, as text, to look for what must not be there.

/** For a page of the extension: its stores and databases, with their keys; bytes are read as letters. */
export const EVERYTHING_KEPT = `(async () => {
  const api = globalThis.chrome ?? browser;
  const asText = (_key, value) => value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
  const kept = { local: await api.storage.local.get(null), session: await api.storage.session.get(null), databases: [] };
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name);
    const database = await new Promise((done, failed) => { open.onsuccess = () => done(open.result); open.onerror = failed; });
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const all = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = failed; });
      kept.databases.push([name, store, await all(objects.getAllKeys()), await all(objects.getAll())]);
    }
    database.close();
  }
  return JSON.stringify({ ...kept, page: { ...localStorage }, tab: { ...sessionStorage } }, asText);
})()`;
