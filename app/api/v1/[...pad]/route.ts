import { problem } from "../_api/problem.ts";

const nothingHere = () => problem(404);

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
