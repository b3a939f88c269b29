/** Which of the two forms of a function gets a new name; the other one keeps what it is called by now. */
export type NewForm = 'sync' | 'async';

/**
 * `load` becomes async and leaves `loadSync` behind; `loadSync` says what it is and gets `load` beside it.
 *
 * @param isHeld some uses hold on to the old name and cannot be changed.
 */
export function newFormOf(name: string, isHeld: boolean): NewForm {
	return isHeld || isSyncName(name) ? 'async' : 'sync';
}

/** The name of the new form, for a name of the function. */
export function twinNameOf(name: string, form: NewForm): string {
	if (form === 'sync') return `${name}Sync`;
	return isSyncName(name) ? name.slice(0, -'Sync'.length) : `${name}Async`;
}

function isSyncName(name: string): boolean {
	return /.Sync$/.test(name);
}
