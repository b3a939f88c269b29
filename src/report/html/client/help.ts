import { h } from './dom.ts';

const keys: readonly (readonly [keys: string, what: string])[] = [
	['↑ ↓', 'Next or previous row'],
	['→ ←', 'Open or close a row, or go to what is above it'],
	['Home End', 'First or last row'],
	['j k', 'Next or previous file'],
	['1 2 3', 'Why, Files, Left alone'],
	['/', 'Search'],
	['u', 'Diff side by side, or one below the other'],
	['Esc', 'Leave the search, or take all filters away'],
	['?', 'This list'],
];

/** The list of keys. */
export function drawHelp(): HTMLDialogElement {
	const dialog = h(
		'dialog',
		{ 'aria-labelledby': 'help-title' },
		h('h2', { id: 'help-title' }, 'Keys'),
		h(
			'dl',
			{},
			...keys.flatMap(([key, what]) => [
				h('dt', {}, ...key.split(' ').map((one) => h('kbd', {}, one))),
				h('dd', {}, what),
			]),
		),
		h('form', { method: 'dialog' }, h('button', { autofocus: true }, 'Close')),
	) as HTMLDialogElement;
	// The policy of the page forbids sending forms, and this one need not be.
	dialog.querySelector('form')!.addEventListener('submit', (event) => {
		event.preventDefault();
		dialog.close();
	});
	return dialog;
}
