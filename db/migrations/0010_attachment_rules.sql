-- What a scanner said of a file stays said.
CREATE TRIGGER attachment_scan_append_only BEFORE UPDATE OR DELETE ON attachment_scan FOR EACH ROW EXECUTE FUNCTION refuse_change();
