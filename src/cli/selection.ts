import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';
import { type DecisionKind, decisionKinds } from '../plan/decisionKinds.ts';
import { type RefusalCode, refusalCodes } from '../plan/refusalCodes.ts';
import type { Selection } from '../select/selection.ts';

/** The options that select changes, as they are typed. */
export interface SelectionArguments {
	readonly since?: string | undefined;
	readonly staged?: boolean | undefined;
	readonly interactive?: boolean | undefined;
	readonly maxFiles?: number | undefined;
	readonly only?: readonly string[] | undefined;
	readonly markTodo?: boolean | undefined;
}

/**
 * What `--only` and `--max-files` select; undefined when neither is typed.
 *
 * @throws {UserError} for a name that is neither a kind nor a code, and a number that is none
 */
export function readSelection({ maxFiles, only = [] }: SelectionArguments): Selection | undefined {
	if (maxFiles !== undefined && !(Number.isInteger(maxFiles) && maxFiles > 0))
		throw new UserError('--max-files must be a whole number, 1 or more');
	const kinds = only.filter((name): name is DecisionKind =>
		(decisionKinds as readonly string[]).includes(name),
	);
	const codes = only.filter((name): name is RefusalCode => Object.hasOwn(refusalCodes, name));
	for (const name of only) requireKnown(name, [...kinds, ...codes]);
	if (maxFiles === undefined && only.length === 0) return undefined;
	return {
		...(only.length === 0 ? {} : { kinds }),
		...(codes.length === 0 ? {} : { codes }),
		...(maxFiles === undefined ? {} : { maxFiles }),
	};
}

/** Whether to write comments: a config that asks for them does not turn listing refusals into writing. */
export function chooseMarking(
	typed: SelectionArguments,
	settings: { readonly markTodo: boolean },
	select: Selection | undefined,
): boolean {
	return typed.markTodo ?? (settings.markTodo && select?.kinds?.length !== 0);
}

function requireKnown(name: string, known: readonly string[]): void {
	if (known.includes(name)) return;
	const near = closest(name, [...decisionKinds, ...Object.keys(refusalCodes)]);
	throw new UserError(
		`--only ${name}: no decision and no refusal is called that${near === undefined ? '' : `; did you mean "${near}"?`}`,
		`The kinds of decisions are ${decisionKinds.join(', ')}; docs/refusals.md lists the codes of refusals.`,
	);
}
