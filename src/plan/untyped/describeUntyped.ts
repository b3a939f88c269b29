import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { assertionsOn } from '../../syntax/assertionsOn.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Block, CallSite } from '../facts.ts';
import { describeSetVariable, describeUnknownMock, findMockCall } from '../mocks/describeMock.ts';
import { describeReplacingCall } from '../mocks/describeSpy.ts';
import type { Mock } from '../mocks/mock.ts';
import { describeCall } from '../uses/describeCall.ts';
import { describeUse } from '../uses/describeUse.ts';

/** The value that an unresolved name is a member of. */
export interface Receiver {
	readonly start: number;
	readonly end: number;
	/** The value is a plain name. */
	readonly isName: boolean;
	/** The package that the name is imported from; a function of the repository is never behind it. */
	readonly importedFrom?: string;
	/** The value as each of the assertions around it has it. */
	readonly asserted?: readonly { readonly start: number; readonly end: number }[];
}

/** What a name does that the compiler knows nothing about; plain data. */
export type UntypedUse =
	/** `value.load()`, `value.load.call(other)`. */
	| { readonly kind: 'call'; readonly site: CallSite; readonly receiver: Receiver }
	/** `value.load`, not called. */
	| { readonly kind: 'value'; readonly block: Block; readonly receiver?: Receiver }
	/** `stub(value, 'load')`, `__set__('load', …)`: a test replaces something of that name. */
	| { readonly kind: 'mock'; readonly mock: Mock; readonly receiver?: Receiver };

/** Describes a name without a symbol: a member of an untyped value, or a string handed to a call. */
export function describeUntyped(
	tree: SyntaxTree,
	offset: number,
	oracle: Oracle,
): UntypedUse | undefined {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return undefined;
	const call = parentOf(parent);
	const isElement =
		(parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
		parent.computed;
	if (name.type === 'StringLiteral' && !isElement) return describeString(tree, name, oracle);
	if (parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression')
		return undefined;
	const isCalled =
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === parent;
	if (parent.property !== name || (parent.computed && name.type !== 'StringLiteral'))
		return undefined;
	const receiver = describeReceiver(tree, parent.object);
	if (isCalled) return { kind: 'call', site: describeCall(tree, call, name, oracle), receiver };
	const use = describeUse(tree, offset, oracle);
	switch (use.kind) {
		case 'call':
			return { kind: 'call', site: use.site, receiver };
		case 'mock':
			return { kind: 'mock', mock: use.mock, receiver };
		case 'blocked':
			return { kind: 'value', block: use.block, receiver };
		case 'given':
			return use.whenFixed?.kind === 'blocked'
				? { kind: 'value', block: use.whenFixed.block, receiver }
				: undefined;
		case 'assigned':
		case 'declaration': {
			const { mock } = use;
			// `(fs as any).readFileSync = fake`
			const object = describeReceiver(tree, unwrapInward(parent.object));
			return mock === undefined ? undefined : { kind: 'mock', mock, receiver: object };
		}
		default:
			return undefined;
	}
}

/** `stub(service, 'load')` needs a look at `service`; `__set__('load', …)` speaks for itself. */
function describeString(tree: SyntaxTree, name: Node, oracle: Oracle): UntypedUse | undefined {
	const value = unwrapOutward(name);
	const call = parentOf(value);
	if (call?.type !== 'CallExpression') return undefined;
	const [object] = call.arguments;
	const isVariable = findMockCall(name) !== undefined;
	if (object === undefined || (object === value && !isVariable)) return undefined;
	if (!call.arguments.some((argument) => argument === value)) return undefined;
	const mock = isVariable
		? describeSetVariable(tree, call, oracle)
		: (describeReplacingCall(tree, name, oracle) ?? describeUnknownMock(tree, call));
	return {
		kind: 'mock',
		mock,
		...(isVariable ? {} : { receiver: describeAsserted(tree, object) }),
	};
}

/** `service as any`: the value itself says more. */
function describeAsserted(tree: SyntaxTree, object: Node): Receiver {
	const [value, ...asserted] = assertionsOn(object);
	const ranges = asserted.map(({ start, end }) => ({ start: start!, end: end! }));
	return { ...describeReceiver(tree, value), asserted: ranges };
}

function describeReceiver(tree: SyntaxTree, object: Node): Receiver {
	const imported = object.type === 'Identifier' ? importOf(tree, object.name) : undefined;
	const isPackage = imported !== undefined && !/^[./]/.test(imported.source);
	return {
		start: object.start!,
		end: object.end!,
		isName: object.type === 'Identifier',
		...(isPackage ? { importedFrom: imported.source } : {}),
	};
}
