// `early` and `start` give another result now, and the calls of `twice` overlap: that is what the warnings are about.
export default [(module) => module.late()];
