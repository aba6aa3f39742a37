import { describe, expect, it } from 'vitest';
import { listEndpoints } from '../../../../src/devnet/rpc/listEndpoints.ts';

describe('listEndpoints', () => {
  it('links to all methods', () => {
    const page = listEndpoints('x"<y');
    // As a real node writes them.
    expect(page).toContain('<a href="//xy/tx?hash=_&prove=_">//xy/tx?hash=_&prove=_</a></br>');
    expect(page).toContain('<a href="//xy/subscribe?query=_">');
    expect(
      page.startsWith(
        '<html><body><br>Available endpoints:<br><br>Endpoints that require arguments:<br><a href="//xy/abci_info?">',
      ),
    ).toBe(true);
  });
});
