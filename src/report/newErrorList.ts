import type { NewError, Reason } from '../verify/newErrors.ts';
import type { Colours } from './reporter.ts';

/** What the compiler would say of the result, each error with what causes it; empty when there is none. */
export function renderNewErrors(errors: readonly NewError[], colours: Colours): string {
	if (errors.length === 0) return '';
	const title = `New errors: ${errors.length.toLocaleString('en-US')}`;
	return [colours.bold(title), ...errors.map((error) => renderNewError(error, colours))].join(
		'\n\n',
	);
}

function renderNewError({ message, causes, ...place }: NewError, colours: Colours): string {
	const at = ({ file, line }: Pick<Reason, 'file' | 'line'>) => colours.cyan(`${file}:${line}`);
	const lines = causes.flatMap((cause) => [
		`  caused by ${at(cause)} ${cause.title}`,
		...cause.because.map((reason) => `    because ${at(reason)} ${reason.title}`),
		...(cause.rule === '' ? [] : [`    because of the rule ${colours.bold(cause.rule)}`]),
	]);
	return [
		`${at(place)} ${colours.red(message)}`,
		...(lines.length > 0 ? lines : ['  no decision could be told to be behind it']),
	].join('\n');
}
