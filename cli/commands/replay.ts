import { type Report, verify } from '../../core/index.ts';
import { readCase, recordedPorts } from '../case-folder.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Verifies a recorded case again, with no network.
 *
 * @throws UsageError where the folder holds no case
 */
export async function replay(folder: string): Promise<{ id: string; report: Report }> {
  const recorded = await readCase(folder).catch((error: unknown) => {
    throw new UsageError(`"${folder}" holds no recorded case: ${error instanceof Error ? error.message : String(error)}`);
  });
  const report = await verify(recorded.input, {
    holder: recorded.holder,
    policy: { trust: recorded.trust, now: recorded.now },
    ports: recordedPorts(recorded),
  });
  return { id: recorded.id, report };
}
