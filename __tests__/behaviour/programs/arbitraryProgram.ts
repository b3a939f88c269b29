import * as fc from 'fast-check';
import { type Construct, type ValueType, valueTypes } from './construct.ts';
import { expressions } from './expressions.ts';
import type { Part, Phrase, Program, ProgramFunction, ProgramGenerator } from './program.ts';
import { generatorShapes, shapesFor } from './shapes.ts';
import { statements } from './statements.ts';

type Parts = Readonly<Record<ValueType | 'statement' | 'block' | 'key', unknown>> &
	Readonly<Record<ValueType | 'statement', Phrase>> & {
		readonly block: readonly Phrase[];
		readonly key: number;
	};

/** Programs that use everything in the tables of constructs and shapes. */
export function arbitraryProgram(): fc.Arbitrary<Program> {
	const pick = fc.nat({ max: 11 });
	const expressionDepth = fc.createDepthIdentifier();
	const blockDepth = fc.createDepthIdentifier();
	const { block, ...values } = fc.letrec<Parts>((tie) => {
		const oneOf = (
			constructs: readonly Construct[],
			depthIdentifier: fc.DepthIdentifier,
			maxDepth: number,
		): fc.Arbitrary<Phrase> =>
			fc.oneof(
				{ withCrossShrink: true, maxDepth, depthIdentifier },
				...constructs.map(({ weight, holes }, index) => ({
					weight: index === 0 ? 1 : weight,
					arbitrary: fc.record({
						construct: fc.constant(index),
						parts: fc.tuple(...holes.map(({ type }): fc.Arbitrary<Part> => tie(type))),
						pick,
					}),
				})),
			);
		const expression = (type: ValueType) => oneOf(expressions[type], expressionDepth, 3);
		return {
			number: expression('number'),
			string: expression('string'),
			boolean: expression('boolean'),
			numbers: expression('numbers'),
			item: expression('item'),
			maybe: expression('maybe'),
			nothing: expression('nothing'),
			unknown: expression('unknown'),
			key: pick,
			statement: oneOf(statements, blockDepth, 2),
			block: fc.array(tie('statement'), { maxLength: 3, depthIdentifier: blockDepth }),
		};
	});
	const functionOf = (type: ValueType): fc.Arbitrary<ProgramFunction> =>
		fc.record({
			type: fc.constant(type),
			shape: fc.nat({ max: shapesFor(type).length - 1 }),
			statements: block,
			result: values[type],
		});
	const generator: fc.Arbitrary<ProgramGenerator> = fc.record({
		shape: fc.nat({ max: generatorShapes.length - 1 }),
		statements: block,
	});
	return fc.record({
		functions: fc.array(fc.oneof(...valueTypes.map(functionOf)), { minLength: 1, maxLength: 4 }),
		generators: fc.array(generator, { maxLength: 1 }),
		main: fc.record({ kind: fc.nat({ max: 5 }), statements: block, result: values.number }),
	});
}
