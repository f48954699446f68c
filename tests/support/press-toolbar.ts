// The button of the extension in the browser's toolbar, which no page shows. Pressing it is what lets an extension look at a page that
// it may not see by itself (activeTab).
import type { CDPSession, Page } from 'playwright';
import type { ChromiumLab } from './extension-lab.ts';

interface Tab {
  targetId: string;
  url: string;
}

/** Presses it while `page` is in front. */
export async function pressToolbar({ context, origin }: ChromiumLab, page: Page): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  // Playwright knows neither of the two as they are here.
  const send = session.send.bind(session) as unknown as (method: string, parameters: unknown) => ReturnType<CDPSession['send']>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as unknown as { targetInfos: Tab[] };
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await send('Extensions.triggerAction', { id: new URL(origin).host, targetId: tab.targetId });
  await session.detach();
}
