import type { Node } from '@babel/types';
import type { FunctionNode } from '../syntax/functions.ts';
import { findFreeName } from '../syntax/names.ts';

/** The parameters of a function that hands all that it gets on to another one. */
export interface PassedParameters {
	readonly parameters: readonly string[];
	readonly arguments: readonly string[];
}

/**
 * Writes the parameters of a function again for one that passes them on. Defaults stay with the original,
 * which gets `undefined` in their place, so that they are evaluated once. Patterns get a name.
 *
 * @param taken names that stand for something else in the types and the body of the new function
 * @returns undefined when the type of a parameter is only inferred
 */
export function passParameters(
	fn: FunctionNode,
	text: string,
	isTyped: boolean,
	taken: ReadonlySet<string>,
): PassedParameters | undefined {
	const parameters: string[] = [];
	const passed: string[] = [];
	const names = new Set([...taken, ...fn.params.flatMap((param) => nameOf(param) ?? [])]);
	for (const [index, param] of fn.params.entries()) {
		const isOmittable = fn.params.slice(index + 1).every(isOptional);
		const written = writeParameter(param, { text, isTyped, isOmittable, names });
		if (written === undefined) return undefined;
		parameters.push(written.parameter);
		names.add(written.name);
		if (written.name !== 'this') passed.push(`${written.isRest ? '...' : ''}${written.name}`);
	}
	return { parameters, arguments: passed };
}

interface Context {
	readonly text: string;
	readonly isTyped: boolean;
	/** Whether nothing after it has to be given. */
	readonly isOmittable: boolean;
	readonly names: ReadonlySet<string>;
}

interface Written {
	readonly parameter: string;
	readonly name: string;
	readonly isRest?: true;
}

function writeParameter(param: Node, context: Context): Written | undefined {
	const { text, isTyped, isOmittable, names } = context;
	if ('decorators' in param && param.decorators?.length) return undefined;
	switch (param.type) {
		case 'Identifier': {
			const type = typeOf(param, text);
			const mark = param.optional ? '?' : '';
			return { parameter: `${param.name}${mark}${colon(type)}`, name: param.name };
		}
		case 'RestElement': {
			const name = nameOf(param) ?? findFreeName('rest', names);
			const type = typeOf(param, text) ?? typeOf(param.argument, text);
			if (type === undefined && isTyped && param.argument.type !== 'Identifier') return undefined;
			return { parameter: `...${name}${colon(type)}`, name, isRest: true };
		}
		case 'AssignmentPattern': {
			const { left, right } = param;
			const name = nameOf(left) ?? findFreeName(nameOfPattern(left), names);
			if (!isTyped) return { parameter: name, name };
			const type = typeOf(left, text) ?? typeOfLiteral(right);
			if (type === undefined) return undefined;
			return isOmittable
				? { parameter: `${name}?: ${type}`, name }
				: { parameter: `${name}: ${enclose(type)} | undefined`, name };
		}
		case 'ObjectPattern':
		case 'ArrayPattern': {
			const name = findFreeName(nameOfPattern(param), names);
			const type = typeOf(param, text);
			if (type === undefined && isTyped) return undefined;
			return { parameter: `${name}${colon(type)}`, name };
		}
		default:
			return undefined;
	}
}

function colon(type: string | undefined): string {
	return type === undefined ? '' : `: ${type}`;
}

/** `() => void | undefined` would be another type. */
function enclose(type: string): string {
	return /=>|\bextends\b|\binfer\b/.test(type) ? `(${type})` : type;
}

function isOptional(param: Node): boolean {
	if (param.type === 'Identifier') return param.optional === true;
	return param.type === 'AssignmentPattern' || param.type === 'RestElement';
}

function nameOf(param: Node): string | undefined {
	if (param.type === 'Identifier') return param.name;
	if (param.type === 'AssignmentPattern') return nameOf(param.left);
	return param.type === 'RestElement' ? nameOf(param.argument) : undefined;
}

function nameOfPattern({ type }: Node): string {
	return type === 'ArrayPattern' ? 'values' : 'options';
}

function typeOf(param: Node, text: string): string | undefined {
	const annotation = 'typeAnnotation' in param ? (param.typeAnnotation as Node | null) : undefined;
	if (annotation?.type !== 'TSTypeAnnotation') return undefined;
	const { start, end } = annotation.typeAnnotation;
	return text.slice(start!, end!);
}

/** What the compiler infers from a default. */
function typeOfLiteral(value: Node): string | undefined {
	switch (value.type) {
		case 'StringLiteral':
		case 'TemplateLiteral':
			return 'string';
		case 'NumericLiteral':
			return 'number';
		case 'BooleanLiteral':
			return 'boolean';
		case 'BigIntLiteral':
			return 'bigint';
		case 'UnaryExpression':
			return value.operator === '-' ? typeOfLiteral(value.argument) : undefined;
		default:
			return undefined;
	}
}
