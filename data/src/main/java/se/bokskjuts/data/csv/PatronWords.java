package se.bokskjuts.data.csv;

import java.util.List;
import java.util.Set;

/** Headings of columns that identify a borrower (library secrecy, OSL 40 kap. 3 §). */
final class PatronWords {
  static final List<String> ANYWHERE =
      List.of(
          "patron",
          "borrower",
          "låntag",
          "lantag",
          "lånar",
          "lanar",
          "bibliotekskort",
          "bibkort",
          "librarycard",
          "medlem",
          "member",
          "lånekort",
          "lanekort",
          "kortnummer",
          "kortnr",
          "cardnumber",
          "cardno",
          "personnummer",
          "personnr",
          "personalid",
          "socialsecurity",
          "födelse",
          "birthdate",
          "dateofbirth",
          "telefon",
          "phone",
          "mobilnummer",
          "mailadress",
          "mailaddress",
          "användarnamn",
          "anvandarnamn",
          "username",
          "kundnummer",
          "vårdnadshavare",
          "målsman",
          "guardian",
          "forename",
          "reservedfor",
          "reservedby",
          "epost",
          "email",
          "mejl",
          "förnamn",
          "efternamn",
          "firstname",
          "surname",
          "lastname",
          "onholdfor",
          "reserveradför",
          "reserveradav",
          "requestedby",
          "beställare",
          "bokadav",
          "aviseringskod",
          "smsalert",
          "reserverare",
          "beställdav",
          "hämtasav",
          "placedby",
          "samordningsnummer",
          "guarantor",
          "contactname",
          "contactperson",
          "kontaktperson");
  static final Set<String> WHOLE =
      Set.of(
          "pnr",
          "persnr",
          "telnr",
          "sms",
          "smsnummer",
          "smsnumber",
          "holder",
          "holdfor",
          "login",
          "initials",
          "othernames",
          "categorycode",
          "kön",
          "sex",
          "gender",
          "elev",
          "elevnamn",
          "elevid",
          "student",
          "studentid",
          "anställd",
          "ssn",
          "dob",
          "kundid",
          "tel",
          "tfn",
          "mobil",
          "mobile",
          "mobilnr",
          "mail",
          "kund",
          "kundnr",
          "userid",
          "user",
          "användare",
          "hemadress",
          "postadress",
          "kort",
          "card");
  static final Set<String> OF_PEOPLE_UNLESS_OF_PLACES =
      Set.of(
          "namn",
          "name",
          "fullname",
          "gatuadress",
          "streetaddress",
          "adress",
          "address",
          "postnummer",
          "postnr",
          "zipcode",
          "kontakt",
          "contact");

  private PatronWords() {}

  /** In files of units and vans a name or street is a place's. */
  static boolean isPatron(String heading, boolean ofPlaces) {
    String key = Column.key(heading);
    return ANYWHERE.stream().anyMatch(key::contains)
        || WHOLE.contains(key)
        || !ofPlaces && OF_PEOPLE_UNLESS_OF_PLACES.contains(key);
  }
}
