import { readInWorker } from '../../codes/browser/read-in-worker.ts';
import { type BadgeInput, PLATFORMS, type Report } from '../../core/index.ts';
import type { StudioWorld } from '../../studio/contract.ts';
import { keepDraft } from '../../studio/keep-draft.ts';
import { worldHttp } from '../background/world.ts';
import { browser } from '../browser.ts';
import type { Job } from '../messages.ts';
import { siteOrigins } from '../settings/origins.ts';
import { dropJob, newJob, putJob } from '../store/jobs.ts';
import { askBackground } from '../ui/ask-background.ts';
import { hostsToAllow } from '../ui/hosts-to-allow.ts';
import { openPages } from './open-pages.ts';
import { allSignatures, putSignature, removeSignature } from './signatures.ts';

/** Hosts on which holders look at their badges: no hosts of data, and none that we may ask anyway. */
const WALLETS = PLATFORMS.filter(({ admits }) => admits === 'contract').flatMap(({ hosts, asks = [] }) =>
  hosts.filter((host) => !asks.includes(host) && !host.startsWith('api.')),
);

/** The studio's world in the extension: the background verifies, by the viewer's lists, as it does everywhere. */
export function extensionWorld(): StudioWorld {
  return {
    verify,
    readCodes: readInWorker(),
    leave: {
      hosts: hostsToAllow,
      ask: (hosts) => browser.permissions.request({ origins: siteOrigins({ hosts }) }),
    },
    signatures: { all: allSignatures, put: putSignature, remove: removeSignature },
    draft: keepDraft(),
    openPages,
    allowWallets: {
      hosts: WALLETS,
      ask: () => browser.permissions.request({ origins: siteOrigins({ hosts: WALLETS }) }),
    },
    picture: async (url) => {
      const { status, body } = await worldHttp()({ url, purpose: 'image' });
      if (status !== 200) throw new Error(`the picture answered ${status}`);
      return body;
    },
  };
}

async function verify(input: BadgeInput, holder?: { email: string }): Promise<Report> {
  const job = newJob(input, kindOf(input));
  await putJob(job);
  try {
    const subject = { job: job.id };
    const answer = holder
      ? await askBackground<'compare'>({ t: 'compare', subject, email: holder.email })
      : await askBackground<'examine'>({ t: 'examine', job: job.id });
    if (answer.state !== 'done') throw new Error('the job is gone');
    return answer.report;
  } finally {
    await dropJob(job.id).catch(() => {});
  }
}

function kindOf(input: BadgeInput): Job['from'] {
  if ('url' in input) return 'address';
  return 'bytes' in input ? 'file' : 'text';
}
