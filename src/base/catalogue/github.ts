import type { CatalogueEntry } from './entry.ts';

export const githubErrors = {
  GITHUB_UNREACHABLE: {
    code: 'AR7001',
    fault: 'peer',
    message: 'GitHub could not be reached to {operation}.',
    cure: 'Look at GITHUB_API_URL and at the network between this machine and GitHub, then run the step again.',
  },
  GITHUB_UNAVAILABLE: {
    code: 'AR7002',
    fault: 'peer',
    message: 'GitHub answered {status} when asked to {operation}.',
    cure: "The fault is on GitHub's side; look at its status page and run the step again.",
  },
  GITHUB_UNAUTHORIZED: {
    code: 'AR7003',
    fault: 'user',
    message: 'GitHub does not know the credentials it was shown to {operation} (status 401).',
    cure: 'Give a valid, unexpired token as "github-token", or the right "app-id" with its "app-private-key".',
  },
  GITHUB_FORBIDDEN: {
    code: 'AR7004',
    fault: 'user',
    message: 'GitHub refused to {operation} (status {status}).',
    cure: 'The token needs "Administration: write" on the repository, or "Self-hosted runners: write" on the organisation; the GITHUB_TOKEN of a workflow can never have either.',
  },
  GITHUB_LIMITED: {
    code: 'AR7005',
    fault: 'peer',
    message: 'GitHub allows no more requests for now; it was asked to {operation}.',
    cure: 'Wait {seconds} s, or use a GitHub App, whose limit is its own.',
  },
  GITHUB_REFUSED: {
    code: 'AR7006',
    fault: 'user',
    message: 'GitHub did not accept the request to {operation} (status {status}).',
    cure: 'Look at the inputs that the request was made of: runner labels, runner group and repository.',
  },
  GITHUB_ANSWER_UNKNOWN: {
    code: 'AR7007',
    fault: 'peer',
    message: 'GitHub\'s answer to "{operation}" lacks the field "{field}".',
    cure: 'Look whether GITHUB_API_URL points to a GitHub of a supported version.',
  },
  REPOSITORY_NAME_INVALID: {
    code: 'AR7008',
    fault: 'user',
    message: 'The repository "{value}" is not of the form owner/name.',
    cure: 'Set GITHUB_REPOSITORY to owner/name, as GitHub does in every job.',
  },
  GITHUB_APP_NOT_INSTALLED: {
    code: 'AR7009',
    fault: 'user',
    message: 'The GitHub App "{appId}" is not installed on the repository {repository}.',
    cure: 'Install the App on the repository, or correct the input "app-id".',
  },
  GITHUB_APP_KEY_INVALID: {
    code: 'AR7010',
    fault: 'user',
    message: 'The input "app-private-key" for the App "{appId}" is not an RSA private key in PEM form.',
    cure: 'Download a new private key from the settings of the App and store the whole file as the secret.',
  },
  RUNNER_GROUP_NOT_FOUND: {
    code: 'AR7011',
    fault: 'user',
    message: 'The organisation {organization} has no runner group "{group}".',
    cure: 'Correct the input "runner-group", or leave it out to register the runner at the repository.',
  },
  RUNNER_NAME_TAKEN: {
    code: 'AR7012',
    fault: 'user',
    message: 'A runner named "{name}" is at work already, so no second one can be registered under this name.',
    cure: 'Give each rental of a workflow run a "rental" name of its own.',
  },
  RUNNER_NOT_ONLINE: {
    code: 'AR7013',
    fault: 'peer',
    message: 'The runner "{name}" did not come online at GitHub within {seconds} s.',
    cure: 'Look at the log of the machine above; the image must hold a current runner and the provider must reach GitHub.',
  },
  RUNNER_REMOVED: {
    code: 'AR7014',
    fault: 'peer',
    message: 'GitHub removed the runner "{name}" before it came online.',
    cure: 'Run the step again; if it stays so, look for a reaper of another tool that removes foreign runners.',
  },
  EVENT_REFUSED: {
    code: 'AR7015',
    fault: 'user',
    message: 'The event "{event}" is refused: {reason}.',
    cure: 'Run this workflow on push, workflow_dispatch or a pull request of the same repository; strangers must not spend your money.',
  },
} as const satisfies Record<string, CatalogueEntry>;
