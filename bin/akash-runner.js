#!/usr/bin/env node
// Plain JavaScript for any Node: an old one gets a sentence that it can understand instead of a syntax error from the bundle.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`akash-runner needs Node 22.19 or newer; this is ${process.versions.node}. Install Node 24.\n`);
  process.exitCode = 2;
} else {
  await import('../dist/cli.js');
}
