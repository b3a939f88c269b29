import picomatch from 'picomatch';

/** Where tests, what they need, and the scripts of a build stand by convention. */
const outside = [
	'**/{test,tests,__tests__,spec,specs,e2e,__mocks__,__fixtures__,fixtures,mocks,benchmark,bench}/**',
	'**/*{.,-,_}{test,tests,spec,e2e}.*',
	'{,packages/*/}{scripts,script,tools,build,examples,example}/**',
	'**/{gulpfile,Gruntfile,Herebyfile}.*',
	'**/*.config.*',
	'**/.*/**',
	'**/.*',
];

/**
 * Tells application code from tests, fixtures and build scripts by the path.
 *
 * @param more patterns of further files that are not application code
 */
export function isApplicationCode(more: readonly string[]): (file: string) => boolean {
	const isOutside = picomatch([...outside, ...more], { dot: true });
	return (file) => !isOutside(file);
}
