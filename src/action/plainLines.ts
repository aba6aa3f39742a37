/**
 * Text that did not come from us, made unable to command the runner: its commands are lines that begin with `::` (spaces before it do not
 * matter) or hold `##[` (actions/runner, ActionCommand). A carriage return ends a line for it, too.
 */
export function plainLines(text: string): string {
  return text.replace(/(^|[\r\n])(\s*)::/g, '$1$2: :').replaceAll('##[', '# #[');
}
