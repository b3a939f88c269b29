export default [({ show }) => show(true), ({ show }) => show(false)];
