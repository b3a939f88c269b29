import type { CallbackContract, Oracle } from '../resolve/oracle.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { RefusalCode } from './plan.ts';
import { type RoleFacts, refuse } from './roleFacts.ts';

const contractCodes: Record<Exclude<CallbackContract, 'accepts-promise'>, RefusalCode> = {
	'ignores-result': 'callback-returns-void',
	'needs-result': 'callback-sync',
	untyped: 'callback-untyped',
};

export function describeContract(
	tree: SyntaxTree,
	fn: FunctionNode,
	receiver: string,
	oracle: Oracle,
): RoleFacts {
	const label = `callback of \`${receiver}\``;
	const contract = oracle.callbackContract(tree.path, fn.start!, fn.end!);
	if (contract === 'accepts-promise') return { label, role: { kind: 'accepted-callback' } };
	const reasons = {
		'ignores-result': 'ignores what its callback returns',
		'needs-result': 'needs the result of its callback at once',
		untyped: 'does not say what it does with its callback',
	};
	return refuse(label, contractCodes[contract], `\`${receiver}\` ${reasons[contract]}`);
}
