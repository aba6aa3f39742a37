import type { CatalogueEntry } from './entry.ts';

export const actionErrors = {
  INPUTS_INVALID: {
    code: 'AR9001',
    fault: 'user',
    message: '{count} of the inputs cannot be used:\n{problems}',
    cure: 'Correct them under "with:" in the workflow file; nothing was ordered and nothing was spent.',
  },
  RUN_VARIABLE_INVALID: {
    code: 'AR9002',
    fault: 'system',
    message: 'The variable {variable} has the value "{value}", which is not what a GitHub runner sets.',
    cure: 'Run this action as a step of a GitHub workflow, on a current runner.',
  },
  COMMAND_FAILED: {
    code: 'AR9003',
    fault: 'user',
    message: 'The command ended with exit code {exitCode} on the rented machine.',
    cure: 'Look at its log above.',
  },
  BUDGET_RUN_EXCEEDED: {
    code: 'AR9004',
    fault: 'user',
    message:
      'The run may cost {cost} uact ({price} a block for {minutes} minutes), more than "budget-run" of {budget} uact.',
    cure: 'Lower "max-price" or "timeout-minutes", or raise "budget-run".',
  },
  ENV_MISSING: {
    code: 'AR9005',
    fault: 'user',
    message: 'The input "env" names "{name}", but the step has no such variable.',
    cure: 'Set it under "env:" of the step, or take the name out.',
  },
  SDL_UNREADABLE: {
    code: 'AR9006',
    fault: 'user',
    message: 'The input "sdl" names the file "{path}", which cannot be read.',
    cure: 'Give a path in the checked-out repository (is there a checkout step before this one?), or the text of the SDL itself.',
  },
  TIME_LIMIT_REACHED: {
    code: 'AR9008',
    fault: 'user',
    message: 'The command did not end within "timeout-minutes" of {minutes}.',
    cure: 'Raise "timeout-minutes" if the command needs longer; the machine was given back.',
  },
  EXIT_CODE_MISSING: {
    code: 'AR9009',
    fault: 'peer',
    message: 'The command ended on the machine of provider {provider}, but no exit code can be read.',
    cure: 'Run the step again; the provider may have restarted the machine.',
  },
  REAP_INCOMPLETE: {
    code: 'AR9010',
    fault: 'peer',
    message: '{failed} rentals whose run has ended are still open.',
    cure: 'Run the reaper again; the wallet needs uakt for the fees of each close.',
  },
} as const satisfies Record<string, CatalogueEntry>;
