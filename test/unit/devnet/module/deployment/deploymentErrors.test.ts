import { describe, expect, it } from 'vitest';
import { deploymentErrors } from '../../../../../src/devnet/module/deployment/deploymentErrors.ts';

describe('deploymentErrors', () => {
  // facts chain §3, deployment.
  it('has the node’s codes', () => {
    const codes = Object.entries(deploymentErrors).map(([name, { codespace, code }]) => `${name} ${codespace}/${code}`);
    expect(codes).toEqual([
      'exists deployment/3',
      'notFound deployment/4',
      'closed deployment/5',
      'invalidGroups deployment/7',
      'emptyHash deployment/9',
      'invalidHash deployment/10',
      'groupNotFound deployment/14',
      'groupClosed deployment/15',
      'groupOpen deployment/16',
      'groupPaused deployment/17',
      'invalidDeposit deployment/20',
      'invalidPrice deployment/24',
      'duplicateGroupName deployment/25',
      'invalidReclamation deployment/26',
    ]);
  });
});
