// Fails on purpose: the changelog has no entry for the version in package.json. The demo wants to see this exit code come back.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`## ${version}\n`)) {
  console.error(`CHANGELOG.md has no entry for version ${version}`);
  process.exitCode = 3;
}
