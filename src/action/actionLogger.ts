import type { LogFields, Logger } from '../base/logger.ts';
import type { Actions } from './actionsPort.ts';

/**
 * Lines of the parts below, in the step's log. A person reads the story's own lines; what the parts say of themselves is for whoever looks
 * for a fault (`RUNNER_DEBUG` is 1 then), except for warnings and errors.
 */
export function createActionLogger(actions: Pick<Actions, 'info'>, verbose: boolean): Logger {
  const say = (level: string) => (message: string, fields?: LogFields) =>
    actions.info(`[${level}] ${message}${formatFields(fields)}`);
  const quiet = verbose ? say : () => () => undefined;
  return { debug: quiet('debug'), info: quiet('info'), warn: say('warning'), error: say('error') };
}

function formatFields(fields: LogFields = {}): string {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return known.map(([name, value]) => ` ${name}=${value}`).join('');
}
