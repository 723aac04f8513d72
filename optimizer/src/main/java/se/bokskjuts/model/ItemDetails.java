package se.bokskjuts.model;

/**
 * What paper says of a transfer's item, beside the transfer itself; never anything of a borrower.
 *
 * @param transfer the transfer, or the hold under its hold's id
 * @param barcode opaque text, leading zeros kept; empty if unknown
 * @param title empty if unknown
 * @param shelf shelf mark at its origin, as the library sorts by; empty if unknown
 */
public record ItemDetails(TransferId transfer, String barcode, String title, String shelf) {}
