declare module 'virtual:site-viewer' {
  const script: string;
  export default script;
}
declare module 'virtual:site-consultation' {
  const script: string;
  export default script;
}
