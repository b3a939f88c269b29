import { type Project, SignatureKind, type Type } from 'typescript/unstable/sync';
import type { PathStep } from '../oracle.ts';
import { propertyOf } from './symbols.ts';
import { constituents, resultsOf } from './types.ts';

/** The types that a path leads to from a type. */
export function typesAlong(project: Project, type: Type, path: readonly PathStep[]): Type[] {
	let types = [...constituents(type)];
	for (const step of path)
		types = types.flatMap((from) => stepFrom(project, from, step)).flatMap(constituents);
	return types;
}

function stepFrom(project: Project, type: Type, step: PathStep): Type[] {
	const { checker } = project;
	switch (step) {
		case '()':
			return resultsOf(project, type);
		case 'new':
			return checker
				.getSignaturesOfType(type, SignatureKind.Construct)
				.flatMap((signature) => checker.getReturnTypeOfSignature(signature) ?? []);
		case '[]':
			return checker.isArrayLikeType(type) && type.isTypeReference()
				? [...checker.getTypeArguments(type)]
				: [];
		case '<>':
			return type.isTypeReference() ? checker.getTypeArguments(type).slice(0, 1) : [];
		default: {
			const member = propertyOf(project, type, step.slice(1));
			const value = member && checker.getTypeOfSymbol(member);
			return value === undefined ? [] : [value];
		}
	}
}
