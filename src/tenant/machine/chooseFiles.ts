import { isChosen } from '../../base/glob.ts';

/**
 * Whether a file takes part in an upload or a download. `.git` takes part only where a pattern names it: the checkout action leaves a token
 * in `.git/config`, and a machine that may write `.git/hooks` here may run anything here.
 * @param path relative, with `/` as separator.
 */
export function isShared(path: string, patterns: readonly string[]): boolean {
  return isChosen(path, patterns) && (!isGit(path) || patterns.some((one) => !one.startsWith('!') && isGit(one)));
}

function isGit(path: string): boolean {
  return path.split('/').includes('.git');
}
