import type { Phase } from '../plan/createPlan.ts';
import type { Output } from './context.ts';

const labels: Record<Phase, string> = {
	discover: 'Finding source files',
	open: 'Starting the compiler',
	search: 'Searching for names',
	resolve: 'Resolving calls',
	parse: 'Parsing files',
	propagate: 'Following callers',
	edit: 'Editing',
	check: 'Checking the syntax',
	verify: 'Comparing compiler diagnostics',
	format: 'Formatting',
	write: 'Writing files',
};

/** Shows what is going on; `stop` removes it again. */
export interface Progress {
	show(phase: Phase, detail?: string): void;
	stop(): void;
}

/**
 * One status line on a terminal, nothing elsewhere. It does not spin: the engine works synchronously,
 * so no timer would fire, and a signal handler would keep Ctrl-C waiting.
 */
export function createProgress(output: Output, quiet: boolean): Progress {
	if (quiet || !output.isTerminal) return { show() {}, stop() {} };
	const clear = '\r\u001B[2K';
	return {
		show: (phase, detail) =>
			output.write(`${clear}${labels[phase]}${detail === undefined ? '' : `: ${detail}`} …`),
		stop: () => output.write(clear),
	};
}
