/**
 * What `@decorator` does to a method, since the test runner does not compile the syntax.
 * `vendorRuntime.test.ts` has the compiler do it.
 */
export function decorate<Owner extends object, Name extends keyof Owner & string>(
	owner: Owner,
	name: Name,
	decorator: (method: Owner[Name], context: ClassMethodDecoratorContext) => Owner[Name],
): void {
	const context: unknown = { kind: 'method', name, static: typeof owner === 'function' };
	owner[name] = decorator(owner[name], context as ClassMethodDecoratorContext);
}
