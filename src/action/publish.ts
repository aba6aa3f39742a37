import type { Actions } from './actionsPort.ts';
import { outputsOf, type Report } from './report.ts';
import { summaryOf } from './summary.ts';

/** Tells the workflow and its readers what became of it: outputs and step summary. */
export async function publish(actions: Pick<Actions, 'setOutput' | 'writeSummary'>, report: Report): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(report))) actions.setOutput(name, value);
  await actions.writeSummary(summaryOf(report));
}
