/**
 * What happens with the compiler's errors about a result: `true` withdraws what causes new ones, `strict`
 * lists them and changes nothing, `false` does not ask.
 */
export type Verification = boolean | 'strict';
