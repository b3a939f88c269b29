import type { CallExpression, Node } from '@babel/types';
import { type SpyLibrary, spectators, spyLibraries } from '../../../presets/spies.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { importsOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findProvider } from '../receivers/findProvider.ts';

const spectatorNames = new Set(spectators.flatMap(({ names }) => names));

/** The library among some that provides a function. */
export function findLibrary(
	tree: SyntaxTree,
	callee: Node,
	candidates: readonly SpyLibrary[],
	oracle: Oracle,
): SpyLibrary | undefined {
	if (candidates.length === 0) return undefined;
	const isProvidedBy = findProvider(tree, callee, oracle);
	return candidates.find(({ packages }) => packages.some(isProvidedBy));
}

/** `vi.mocked(load)`, `expect(load)`, `sinon.assert.called(load)`. */
export function findReceiver(
	tree: SyntaxTree,
	call: CallExpression,
	oracle: Oracle,
): SpyLibrary | undefined {
	const method = lastName(call.callee);
	const wraps = spyLibraries.filter((library) => library.wraps.includes(method));
	const found = findLibrary(tree, call.callee, wraps, oracle);
	if (found !== undefined) return found;
	const { callee } = call;
	const isSpectator =
		spectatorNames.has(method) ||
		(callee.type === 'MemberExpression' && spectatorNames.has(lastName(callee.object)));
	return isSpectator ? librariesOf(tree)[0] : undefined;
}

/** `fs.existsSync as SinonStub`: the library of the type. */
export function findCastLibrary(
	tree: SyntaxTree,
	expression: Node,
	oracle: Oracle,
): SpyLibrary | undefined {
	for (let node = parentOf(expression); node !== undefined; node = parentOf(node)) {
		if (node.type === 'ParenthesizedExpression') continue;
		if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined;
		const type = node.typeAnnotation;
		if (type.type !== 'TSTypeReference') continue;
		const { typeName } = type;
		const name = typeName.type === 'TSQualifiedName' ? typeName.right : typeName;
		if (name.type !== 'Identifier') continue;
		const [entity] = oracle.entitiesAt(tree.path, [name.start!]);
		const isDeclaredIn = (packageName: string): boolean =>
			entity?.keys.some((key) => key.includes(`/node_modules/${packageName}/`)) === true;
		const candidates = spyLibraries.filter(({ types }) => types.includes(name.name));
		const library =
			candidates.find(({ packages }) => packages.some(isDeclaredIn)) ??
			(entity === undefined || entity.unresolvedImport
				? candidates.find((candidate) => librariesOf(tree).includes(candidate))
				: undefined);
		if (library !== undefined) return library;
	}
	return undefined;
}

/** The libraries that a file imports or its package depends on. */
export function librariesOf(tree: SyntaxTree): readonly SpyLibrary[] {
	const dependencies = dependenciesOf(tree.path);
	const sources = new Set(importsOf(tree).map(({ source }) => source));
	return spyLibraries.filter(({ packages }) =>
		packages.some((name) => sources.has(name) || dependencies.has(name)),
	);
}

/** The name that a callee ends with: `spyOn` of `vi.spyOn`. */
export function lastName(callee: Node): string {
	if (callee.type === 'Identifier') return callee.name;
	const isNamed = callee.type === 'MemberExpression' && callee.property.type === 'Identifier';
	return isNamed && !callee.computed && callee.property.type === 'Identifier'
		? callee.property.name
		: '';
}
