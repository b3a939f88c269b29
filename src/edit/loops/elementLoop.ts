import type { TextEdit } from '../../plan/plan.ts';
import { bindReference } from './bindReference.ts';
import { isCallback } from './callback.ts';
import { choosePlace } from './choosePlace.ts';
import { elementMethods } from './elementMethods.ts';
import { findLoopProblem } from './findLoopProblem.ts';
import { bindParameters } from './loopBinding.ts';
import { LoopLayout } from './loopLayout.ts';
import type { LoopRequest } from './loopRequest.ts';
import { writeLoop } from './writeLoop.ts';

/**
 * Turns `items.find((item) => …)` and its siblings into a `for...of` loop that awaits one element after
 * the other, in order and with the same early exit.
 *
 * The loop stands where the call's result goes: in place of a statement, in front of a variable or a
 * `return`. Anywhere else it stands in an async arrow function that is called at once. The collection,
 * and the body of the callback, keep their text.
 *
 * @returns the edits, or the reason why a loop would not do the same.
 */
export function elementLoop(request: LoopRequest): TextEdit[] | string {
	const { tree, element, kind } = request;
	const method = elementMethods[element.method]!;
	const problem = findLoopProblem(request, method);
	if (problem !== undefined) return problem;
	const { callback } = element;
	const binding =
		isCallback(callback) && request.parameters === undefined
			? bindParameters(element, callback, method, kind, tree)
			: bindReference(element, request.parameters ?? 1, method, kind);
	if (typeof binding === 'string') return binding;
	const place = choosePlace(request, method, binding);
	return writeLoop(new LoopLayout(request, method, binding, place));
}
