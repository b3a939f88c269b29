import type { Fact, Receiver } from './receiver.ts';

const zodParsing = 'https://zod.dev/basics#parsing-data';
const zodRefining = 'https://zod.dev/api#refinements';
const zodTransforming = 'https://zod.dev/api#transforms';
const verbs = ['parse', 'safeParse', 'encode', 'decode', 'safeEncode', 'safeDecode'];

/** Members of schemas, and the functions of the same names that are given one. */
const ofSchemas = (names: readonly string[]): string[] =>
	names.flatMap((name) => [`ZodType.${name}`, name]);

const zodStarts: readonly Fact[] = [
	{
		names: ofSchemas(verbs),
		fate: 'misread',
		reason: 'it throws where a callback of a schema is async, and `parseAsync` waits',
		source: zodParsing,
	},
	{
		names: [...ofSchemas(verbs.map((verb) => `${verb}Async`)), 'ZodType.spa'],
		fate: 'awaited',
		source: zodParsing,
	},
];

/** Zod: `parse` throws where a refinement or a transform is async, `parseAsync` waits for it. */
const zod: Receiver = {
	package: 'zod',
	starts: zodStarts,
	callbacks: [
		{
			names: [
				...ofSchemas(['refine', 'superRefine', 'check']),
				'ZodType.refinement',
				'ZodType._refinement',
				'custom',
			],
			fate: 'caught',
			startedBy: zodStarts,
			source: zodRefining,
		},
		{
			names: [...ofSchemas(['transform']), 'preprocess'],
			fate: 'caught',
			startedBy: zodStarts,
			source: zodTransforming,
		},
		{
			names: [...ofSchemas(['overwrite']), 'ZodType.catch', 'ZodType.default', 'lazy'],
			fate: 'needed',
			reason: 'zod uses the result at once',
			source: 'https://zod.dev/api',
		},
	],
};

const yupValidating =
	'https://github.com/jquense/yup#schemavalidatesyncvalue-any-options-object-infertypeschema';
const yupTesting =
	'https://github.com/jquense/yup#schematestname-string-message-string--function--any-test-function-schema';

const yupStarts: readonly Fact[] = [
	{
		names: ['*.validateSync', '*.validateSyncAt', '*.isValidSync'],
		fate: 'misread',
		reason: 'it throws where a test is async, and `validate` waits',
		source: yupValidating,
	},
	{
		names: ['*.validate', '*.validateAt', '*.isValid'],
		fate: 'awaited',
		source:
			'https://github.com/jquense/yup#schemavalidatevalue-any-options-object-promiseinfertypeschema-validationerror',
	},
];

/** Yup: `validateSync` throws where a test is async, `validate` waits for it. */
const yup: Receiver = {
	package: 'yup',
	starts: yupStarts,
	callbacks: [{ names: ['*.test'], fate: 'caught', startedBy: yupStarts, source: yupTesting }],
	members: [
		{ names: ['TestConfig.test'], fate: 'caught', startedBy: yupStarts, source: yupTesting },
	],
};

const readmeOfClassValidator = 'https://github.com/typestack/class-validator';
const ofClassValidator = (names: readonly string[]): string[] =>
	names.flatMap((name) => [name, `Validator.${name}`]);
const classValidatorStarts: readonly Fact[] = [
	{
		names: ofClassValidator(['validateSync']),
		fate: 'misread',
		reason: 'it would take the promise for a valid value, and `validate` waits',
		source: `${readmeOfClassValidator}#synchronous-validation`,
	},
	{
		names: ofClassValidator(['validate', 'validateOrReject']),
		fate: 'awaited',
		source: `${readmeOfClassValidator}#custom-validation-classes`,
	},
];

/** class-validator: `validateSync` passes over validators that are async, `validate` waits for them. */
const classValidator: Receiver = {
	package: 'class-validator',
	starts: classValidatorStarts,
	members: [
		{
			names: ['ValidatorConstraintInterface.validate'],
			fate: 'caught',
			startedBy: classValidatorStarts,
			source: `${readmeOfClassValidator}#custom-validation-classes`,
		},
	],
};

/** Marked: it only waits where its option `async` is set, and gives a promise then. */
const marked: Receiver = {
	package: 'marked',
	members: [
		{
			names: ['MarkedExtension.walkTokens', 'MarkedOptions.walkTokens'],
			fate: 'ordered',
			reason: 'marked waits for it only with the option `async`, and gives a promise then',
			source: 'https://marked.js.org/using_pro#async',
		},
	],
};

const asyncValidation = 'https://ajv.js.org/guide/async-validation.html';
const takenForValid = 'Ajv takes a promise for a valid value, unless the schema is async as well';

/** Ajv: it waits for keywords and formats only where they and the schema say that they are async. */
const ajv: Receiver = {
	package: 'ajv',
	callbacks: [
		{
			names: ['*.addFormat'],
			fate: 'misread',
			reason: takenForValid,
			source: asyncValidation,
		},
	],
	members: [
		{
			names: [
				'FuncKeywordDefinition.validate',
				'KeywordDefinition.validate',
				'FormatDefinition.validate',
			],
			fate: 'misread',
			reason: takenForValid,
			source: asyncValidation,
		},
	],
};

/** Libraries with two ways to run what they are given: one waits, the other does not. */
export const twoWayLibraries: readonly Receiver[] = [zod, yup, classValidator, ajv, marked];
