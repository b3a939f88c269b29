import type { TextEdit } from '../plan.ts';
import { submoduleOf } from '../replace/submoduleOf.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { Mock } from './mock.ts';
import { promiseAnswers, settleAnswers } from './mockAnswers.ts';

/**
 * What points a mock at the function that takes the place of the replaced one, and makes it answer as
 * that does: `stub(fs, 'readFileSync')` becomes `stub(fs.promises, 'readFile')`.
 *
 * @returns the reason when it cannot be done.
 */
export function moveMock(
	mock: Mock,
	unit: Unit,
	{ oracle }: Pick<Session, 'oracle'>,
): TextEdit[] | string {
	const { file, target } = mock;
	const replacement = unit.seed!.rule.replacement!;
	if (target === undefined) return 'it does not name the object that the function belongs to';
	const { object, name, isArgument } = target;
	if (replacement.kind === 'rename') {
		const known = oracle.memberOf(file, object.start, object.end, replacement.name);
		return known === undefined
			? `the object has no \`${replacement.name}\``
			: [{ ...name, text: replacement.name }, ...promiseAnswers(mock)];
	}
	const { exportName, suffix, outcome } = replacement;
	if (replacement.isPromisified) return `\`${exportName}\` takes a callback`;
	if (suffix !== undefined && outcome === undefined) return 'the promise is not of the same result';
	const answers = outcome === undefined ? promiseAnswers(mock) : settleAnswers(mock, outcome);
	if (typeof answers === 'string') return answers;
	const isBeside =
		replacement.module === unit.seed!.rule.module &&
		oracle.memberOf(file, object.start, object.end, exportName) !== undefined;
	if (isBeside) return [{ ...name, text: exportName }, ...answers];
	const submodule = submoduleOf(unit, file, object, oracle);
	if (submodule === undefined) return `\`${exportName}\` belongs to another object`;
	if (!isArgument) return [{ ...name, text: `${submodule}.${exportName}` }, ...answers];
	const { end } = object;
	return [
		{ start: end, end, text: `.${submodule}`, side: 'close', span: 0 },
		{ ...name, text: exportName },
		...answers,
	];
}
