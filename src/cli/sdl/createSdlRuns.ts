import type { Readable } from 'node:stream';
import type { Terminal } from '../terminal.ts';
import { runFmt } from './runFmt.ts';
import { runRender } from './runRender.ts';
import { runValidate } from './runValidate.ts';
import type { SdlRuns } from './sdlCommand.ts';
import { showGroups, showHash, showManifest } from './showSdl.ts';

/** What the commands of `sdl` do in this terminal. @param stdin called at most when a command reads standard input. */
export function createSdlRuns(terminal: Terminal, stdin: () => Readable): SdlRuns {
  const tools = { terminal, stdin, signal: terminal.signal };
  return {
    validate: (files, options) => runValidate(files, options, tools),
    manifest: (file, options) => showManifest(file, options, tools),
    groups: (file, options) => showGroups(file, options, tools),
    hash: (file, options) => showHash(file, options, tools),
    render: (file, options) => runRender(file, options, tools),
    fmt: (files, options) => runFmt(files, options, tools),
  };
}
