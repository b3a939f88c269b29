import type { CallExpression, Node, ObjectExpression, OptionalCallExpression } from '@babel/types';
import type { ArgumentLimit } from '../../rules/rule.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';

/** Calls of seeds that have no async form, or not with these arguments, by site id. */
export function findGaps(units: Iterable<Unit>, session: Session): Map<string, Block> {
	const blocks = new Map<string, Block>();
	for (const unit of units) {
		const { gap, limits = [] } = unit.seed?.rule ?? {};
		if (gap === undefined && limits.length === 0) continue;
		for (const site of unit.sites.values()) {
			const message =
				gap === undefined ? limitOf(site, limits, unit.label, session) : `\`${unit.label}\` ${gap}`;
			if (message !== undefined) blocks.set(siteId(site), { code: 'no-async-form', message });
		}
	}
	return blocks;
}

/** What is in the way of the async form, in one sentence. */
function limitOf(
	site: CallSite,
	limits: readonly ArgumentLimit[],
	label: string,
	session: Session,
): string | undefined {
	const tree = session.treeOf(site.file);
	if (site.suffixAt !== undefined && limits.length > 0)
		return `the arguments of \`${label}\` cannot be told`;
	const call = tree && callAt(tree, site);
	if (tree === undefined || call === undefined) return undefined;
	if (call.arguments.some(({ type }) => type === 'SpreadElement'))
		return `the arguments of \`${label}\` cannot be told`;
	for (const limit of limits) {
		const argument = call.arguments[limit.argument];
		if (argument === undefined) continue;
		const text = tree.text.slice(argument.start!, argument.end!);
		if (limit.kind === 'number') {
			if (mayBeNumber(argument, site.file, session))
				return `\`${text}\` may be a file descriptor, which the async form does not take`;
		} else if (setsOption(argument, limit, tree, session)) {
			return `\`${text}\` sets \`${limit.option}\`, which the async form does not know`;
		}
	}
	return undefined;
}

function callAt(
	tree: SyntaxTree,
	{ name, start, end }: CallSite,
): CallExpression | OptionalCallExpression | undefined {
	let node = tree.nameAt(name.start);
	while (node !== undefined && (node.start !== start || node.end !== end)) node = parentOf(node);
	return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression'
		? node
		: undefined;
}

/** Looks at every branch by itself: one untyped branch hides from the compiler that another is a number. */
function mayBeNumber(value: Node, file: string, session: Session): boolean {
	switch (value.type) {
		case 'StringLiteral':
		case 'TemplateLiteral':
		case 'NewExpression':
			return false;
		case 'ConditionalExpression':
			return [value.consequent, value.alternate].some((branch) =>
				mayBeNumber(branch, file, session),
			);
		case 'LogicalExpression':
			return [value.left, value.right].some((branch) => mayBeNumber(branch, file, session));
		default: {
			if (session.oracle.mayBeNumber(file, value.start!, value.end!)) return true;
			const initial =
				value.type === 'Identifier' ? initialValueOf(value, file, session) : undefined;
			return initial !== undefined && mayBeNumber(initial, file, session);
		}
	}
}

/** What a constant is declared with. */
function initialValueOf(name: Node, file: string, { oracle, treeOf }: Session): Node | undefined {
	const [place] = oracle.declarationsAt(file, name.start!);
	const declared = place && treeOf(place.file)?.nameAt(place.offset);
	const declarator = declared && parentOf(declared);
	if (place?.file !== file || declarator?.type !== 'VariableDeclarator') return undefined;
	const declaration = parentOf(declarator);
	const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
	return isConstant && declarator.id === declared ? (declarator.init ?? undefined) : undefined;
}

function setsOption(
	argument: Node,
	{ option }: ArgumentLimit & { kind: 'option' },
	tree: SyntaxTree,
	{ oracle }: Session,
): boolean {
	if (/Literal$/.test(argument.type) && argument.type !== 'ObjectExpression') return false;
	if (argument.type !== 'ObjectExpression' || hasSpread(argument)) {
		return oracle.memberOf(tree.path, argument.start!, argument.end!, option) !== undefined;
	}
	return argument.properties.some(
		(item) =>
			item.type === 'ObjectProperty' &&
			((item.key.type === 'Identifier' && !item.computed && item.key.name === option) ||
				(item.key.type === 'StringLiteral' && item.key.value === option)),
	);
}

function hasSpread({ properties }: ObjectExpression): boolean {
	return properties.some(({ type }) => type === 'SpreadElement');
}
