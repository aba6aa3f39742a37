import { describe, expect, it } from 'vitest';
// Through the commands: the view is what they show.
import { viewDeployment } from '../../../../src/cli/query/viewDeployment.ts';
import { setCommandMarket } from '../../../helpers/commandMarket.ts';

describe('viewDeployment', () => {
  it('shows a deployment with what its escrow holds now', async () => {
    const { run, lease, tenant } = await setCommandMarket();
    await lease();
    const { text } = await run('deployment show --dseq 7 --output text');
    expect(text).toMatch(
      new RegExp(`^deployment {2}${tenant}/7 {2}active\\nescrow {6}open, \\d+uact left, lasts \\d+ blocks`),
    );
    expect(text).toContain(`lease       ${tenant}/7/1/1/`);
    await expect(run('deployment show --dseq 8')).rejects.toMatchObject({ kind: 'DEPLOYMENT_NOT_FOUND' });
    expect(viewDeployment).toBeTypeOf('function');
  });
});
