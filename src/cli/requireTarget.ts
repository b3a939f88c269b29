import { UserError } from '../errors.ts';
import { type Document, findTargetProblem } from './findTargetProblem.ts';

/**
 * @param typed the file as the user called it
 * @param what is to be written, for the message: "the plan"
 * @throws {UserError} when the file cannot be written, or must not be
 */
export function requireTarget(file: string, typed: string, document: Document, what: string): void {
	const problem = findTargetProblem(file, document);
	if (problem === undefined) return;
	throw new UserError(
		`cannot write ${what} to ${typed}: ${problem}`,
		'Name another file. Nothing was planned or written.',
	);
}
