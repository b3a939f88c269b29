// `early` and `start` give another result now: that is what the warnings are about.
export default [(module) => module.late(), (module) => module.twice()];
