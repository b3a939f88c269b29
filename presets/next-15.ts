import type { Preset, PresetRule } from '../src/rules/preset.ts';

const guide =
	'https://nextjs.org/docs/app/guides/upgrading/version-15#async-request-apis-breaking-change';

const rule = (name: string): PresetRule => ({
	rule: `next/headers#${name}`,
	source: guide,
	reads: true,
});

/** The request functions that return a promise since Next.js 15. */
export const next15: Preset = {
	name: 'next-15',
	summary: 'Next.js 15: cookies, headers and draftMode return promises.',
	rules: [rule('cookies'), rule('headers'), rule('draftMode')],
	notIncluded: [
		{
			what: 'The props `params` and `searchParams` of pages, layouts and routes.',
			why: 'They became promises as well, but they are values that a component receives, not calls.',
		},
		{
			what: 'The types `UnsafeUnwrappedCookies`, `UnsafeUnwrappedHeaders` and `UnsafeUnwrappedDraftMode`.',
			why: 'They mark a call that a person decided to leave synchronous for now.',
		},
	],
};
