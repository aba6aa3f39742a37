import { err, ok, type Result } from '../../base/result.ts';
import type { Sdl, SdlService } from '../sdl/sdl.ts';
import type { SdlProblem } from '../sdl/sdlProblem.ts';
import { isSaltEntry, saltEntry, supervisorCommand, unusedEndpoint } from './ciService.ts';

/**
 * Turns a user's own SDL into that of a rented machine: its one service runs the supervisor, its group takes the rental's name, the salt
 * joins the env, and an endpoint is added when none is global. Prices, attributes, volumes and credentials stay the user's. A file that
 * renderJobSdl printed has the supervisor and a salt already: it is taken with the one, and gets another salt.
 * @returns problems when the SDL cannot be one machine: several services or groups, several replicas, or a command of its own.
 */
export function adoptSdl(sdl: Sdl, options: { groupName: string; salt: string }): Result<Sdl, SdlProblem[]> {
  const [deployed, ...others] = sdl.deployment;
  const service = deployed && sdl.services.get(deployed.service);
  const placement = deployed && sdl.placement.get(deployed.placement);
  if (!deployed || !service || !placement || others.length > 0 || deployed.count !== 1)
    return err([oneMachine(sdl.deployment.length)]);
  if (hasOwnCommand(service)) return err([commandTaken(deployed.service)]);
  return ok({
    ...sdl,
    services: new Map([[deployed.service, adoptService(service, options.salt)]]),
    placement: new Map([[options.groupName, placement]]),
    deployment: [{ ...deployed, placement: options.groupName }],
  });
}

function hasOwnCommand({ command, args }: SdlService): boolean {
  const isSupervisor = command?.length === 3 && supervisorCommand.every((part, index) => part === command[index]);
  return Boolean((command && !isSupervisor) || args);
}

function adoptService(service: SdlService, salt: string): SdlService {
  const reachable = service.expose.some(({ to }) => to.some(({ global }) => global));
  return {
    ...service,
    command: supervisorCommand,
    args: null,
    env: [...(service.env ?? []).filter((entry) => !isSaltEntry(entry)), saltEntry(salt)],
    expose: reachable ? service.expose : [...service.expose, unusedEndpoint],
  };
}

function oneMachine(entries: number): SdlProblem {
  return {
    code: 'SDL_NOT_ONE_MACHINE',
    path: 'deployment',
    message: `A runner is one replica of one service in one placement; the SDL deploys ${entries} entries.`,
    cure: 'Leave one service with one placement and count: 1.',
  };
}

function commandTaken(service: string): SdlProblem {
  return {
    code: 'SDL_COMMAND_TAKEN',
    path: `services.${service}.command`,
    message: 'The command of a runner is the supervisor that waits for the work.',
    cure: 'Remove command and args; give the work as the input "run".',
  };
}
