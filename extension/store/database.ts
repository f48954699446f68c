import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredAnswer } from '../../core/index.ts';
import type { Job } from '../messages.ts';

/** What the extension keeps on the device, besides its settings. Nobody's address is in it. */
export interface Tables extends DBSchema {
  answers: { key: string; value: StoredAnswer };
  jobs: { key: string; value: Job };
}

/** The little of IndexedDB that is used, so that memory can stand in for it. */
export type Database = Pick<IDBPDatabase<Tables>, 'get' | 'put' | 'delete' | 'getAll' | 'clear'>;

const NAME = 'tashika';
const VERSION = 1;

let opened: Promise<Database> | undefined;

/**
 * The records of the extension, shared by the background and its pages. Where the browser gives no IndexedDB, as Firefox does in
 * some private windows, they live as long as the program does (threats.md §10).
 */
export function database(): Promise<Database> {
  opened ??= open().catch(memoryDatabase);
  return opened;
}

async function open(): Promise<Database> {
  return openDB<Tables>(NAME, VERSION, {
    upgrade: (db) => {
      db.createObjectStore('answers', { keyPath: 'key' });
      db.createObjectStore('jobs', { keyPath: 'id' });
    },
    // A newer version wants to upgrade: whoever asks next opens it anew.
    blocking: () => {
      void opened?.then((db) => (db as IDBPDatabase<Tables>).close());
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

function memoryDatabase(): Database {
  const tables = { answers: new Map<string, unknown>(), jobs: new Map<string, unknown>() };
  const keyOf = { answers: 'key', jobs: 'id' } as const;
  const memory = {
    get: async (table: keyof typeof tables, key: string) => tables[table].get(key),
    getAll: async (table: keyof typeof tables) => [...tables[table].values()],
    put: async (table: keyof typeof tables, value: Record<string, unknown>) => {
      const key = String(value[keyOf[table]]);
      tables[table].set(key, structuredClone(value));
      return key;
    },
    delete: async (table: keyof typeof tables, key: string) => void tables[table].delete(key),
    clear: async (table: keyof typeof tables) => tables[table].clear(),
  };
  return memory as unknown as Database;
}
