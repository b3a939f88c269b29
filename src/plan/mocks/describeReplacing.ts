import type { Mock } from './mock.ts';

/** Functions of the language that change the object which is given to them first. */
export const changers =
	/^(?:Object\.(?:assign|definePropert(?:y|ies))|Reflect\.(?:set|defineProperty))$/;

/** What happens to a function by a mock of it: "a test replaces `load` by its name". */
export function describeReplacing({ label, isNameGiven, isPatch }: Mock, name: string): string {
	if (isNameGiven && !changers.test(label))
		return `code gets the name of ${name}, and may replace it`;
	return `${isNameGiven || isPatch ? 'code' : 'a test'} replaces ${name} by its name`;
}
